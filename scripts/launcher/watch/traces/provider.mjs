import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider } from "@opentelemetry/sdk-trace-node";
import { PrismaInstrumentation } from "@prisma/instrumentation";
import { maskedExporter } from "./masked-exporter.mjs";

/**
 * Makes OpenTelemetry's provider the process's own. Where to send, with which headers, how many of a hundred and under which
 * name, its libraries read from the environment under the names that OpenTelemetry gives them.
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} complain
 */
export async function startProvider(env, complain) {
  const named = resourceFromAttributes({ "service.name": env.OTEL_SERVICE_NAME || "standpoint" });
  const resource = defaultResource()
    .merge(detectResources({ detectors: [envDetector] }))
    .merge(named);
  const exporter = maskedExporter(new OTLPTraceExporter(), complain);
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  provider.register();
  new PrismaInstrumentation().enable();
  return provider;
}
