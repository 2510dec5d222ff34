import { plainPage } from "@/app/_view/plain-page";
import { ReceiptBody } from "@/components/corrections/receipt-body";
import { utcToday } from "@/lib/clock";
import { getTranslator } from "@/lib/i18n/translator";
import { readPageHref } from "@/lib/reports/page-href";
import { findOwnReport } from "@/lib/reports/queries";
import { reportOfReceipt } from "@/lib/reports/receipt";
import { MissingRecordError, shownValue } from "@/lib/views/problem";

/** What became of a report, for whoever holds its receipt. */
export default async function ReceivedPage(props: PageProps<"/corrections/received/[receipt]">) {
  const { receipt } = await props.params;
  return plainPage("/corrections", async () => {
    const number = reportOfReceipt(receipt);
    const report = number === null ? null : await findOwnReport(number);
    if (!report) throw new MissingRecordError("page", shownValue(receipt));
    return {
      title: getTranslator("corrections")("received.title", { number: report.id }),
      body: <ReceiptBody report={report} pageHref={readPageHref(report)} today={utcToday()} />,
    };
  });
}
