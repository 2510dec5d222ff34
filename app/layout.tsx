import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { DocumentScript } from "@/components/theme/document-script";
import { colour } from "@/lib/charts/colours";
import { siteAddress } from "@/lib/http/site-address";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { fontVariables } from "./fonts";
import "./globals.css";

/** Title and description are written by each page's frame (components/layout/site-shell.tsx), which knows what it shows. */
export const metadata: Metadata = { metadataBase: new URL(siteAddress()) };

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: colour("paper", "light") },
    { media: "(prefers-color-scheme: dark)", color: colour("paper", "dark") },
  ],
};

/**
 * The document around every page. Header and footer stand in components/layout/site-shell.tsx instead, since their
 * links keep the day and release of the page they stand on, which a layout cannot know.
 */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The document script writes the reader's theme onto this element before React sees it.
    <html lang={DEFAULT_LOCALE} className={fontVariables} suppressHydrationWarning>
      <head>
        <DocumentScript />
      </head>
      <body>{children}</body>
    </html>
  );
}
