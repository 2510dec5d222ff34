import type { ReactNode } from "react";
import { SiteShell } from "@/components/layout/site-shell";
import type { Person } from "@/lib/people/model";
import { SignedInBar } from "./signed-in-bar";

/** The frame of a page for whoever is signed in: the site's own, with the way through the editors' rooms below its head. */
export function SignedInShell({
  title,
  path,
  person,
  waiting,
  children,
}: {
  title: string;
  path: string;
  person: Person;
  /** How many notices the person has not read. */
  waiting: number;
  children: ReactNode;
}) {
  return (
    <SiteShell
      title={title}
      path={null}
      moment={<SignedInBar path={path} person={person} waiting={waiting} />}
    >
      {children}
    </SiteShell>
  );
}
