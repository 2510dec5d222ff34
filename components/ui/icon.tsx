// Drawn here rather than taken from lucide-react: its icons are client components, and a reading page pays for those
// in script. Same grid and stroke as lucide, so that islands which do use it look alike.
const PATHS = {
  contrast: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v10a5 5 0 0 0 0-10Z",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 20.5 20.5",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5M12 8v.01",
  warning: "M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.2v.01",
  external: "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5",
  archive: "M3 5h18v4H3ZM5 9v10a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V9M10 13h4",
  calendar: "M4 6h16v14H4ZM4 10h16M8 3v5M16 3v5",
  menu: "M4 7h16M4 12h16M4 17h16",
  flag: "M5 21V4M5 4.5c5-2.5 8 2.5 14 0v9c-6 2.5-9-2.5-14 0",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon beside text; never the only carrier of a meaning, so always hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
