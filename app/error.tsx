"use client";

import texts from "@/messages/en/outage.json";

/** For a failure while a page is drawn; failures while it is read are told by the page itself (see _view/public-page). */
export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="content" className="page">
      <h1 className="font-serif font-semibold text-display">{texts.title}</h1>
      <p className="mt-4 text-ink-soft text-lead">{texts.sentence}</p>
      <p className="mt-6">
        <button type="button" className="button" onClick={reset}>
          {texts.again}
        </button>{" "}
        <a href="/">{texts.overview}</a>
      </p>
    </main>
  );
}
