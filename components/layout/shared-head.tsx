import { CARD } from "@/lib/images/share-card";

/** What stands for a page where its address is pasted. Addresses are whole. */
export type Shared = {
  /** What its figure finds; what the page is called where it shows none. */
  title: string;
  /** Empty for none. */
  description: string;
  /** Of the page for good. */
  address: string;
  /** Of the picture that stands for it. */
  image: string;
  /** Of how to show its figure elsewhere; null where it has none. */
  oembed: string | null;
};

/** What a page tells of itself to whoever its address is pasted to (Open Graph, oEmbed). */
export function SharedHead({ title, description, address, image, oembed }: Shared) {
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
