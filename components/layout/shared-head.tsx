import { CARD } from "@/lib/images/share-card";

/** Whole addresses: of the page for good, of the picture that stands for it, and of how to show its figure, if it has one. */
export type Shared = { address: string; image: string; oembed: string | null };

/** What a page tells of itself to whoever its address is pasted to (Open Graph, oEmbed). */
export function SharedHead({
  title,
  description,
  shared: { address, image, oembed },
}: {
  title: string;
  description?: string;
  shared: Shared;
}) {
  return (
    <>
      <meta property="og:site_name" content="Standpoint" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={address} />
      <meta property="og:image" content={image} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(CARD.width)} />
      <meta property="og:image:height" content={String(CARD.height)} />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
      {oembed && <link rel="alternate" type="application/json+oembed" href={oembed} title={title} />}
    </>
  );
}
