"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";
import { formAddress } from "@/lib/views/form-address";

/** Long enough that a drag or a word is one change. */
const PAUSE_MS = 250;

/**
 * A plain form that leads to the address its fields make. With script each change is applied as it is made, after a pause,
 * and the reader stays at the control; without, its button does the same.
 * @param pending  what is said while a change is on its way
 */
export function LiveForm({
  action,
  label,
  className,
  pending,
  children,
}: {
  action: string;
  label: string;
  className?: string;
  pending: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const [isPending, startChange] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const apply = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const fields = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value] as const] : [],
      );
      startChange(() => router.replace(formAddress(action, fields), { scroll: false }));
    }, PAUSE_MS);
  };
  return (
    <form
      method="get"
      action={action}
      aria-label={label}
      aria-busy={isPending}
      // A form that the browser filled in after "back" would not say what the page shows.
      autoComplete="off"
      className={className}
      onInput={(event) => apply(event.currentTarget)}
    >
      {children}
      <span role="status" className="sr-only">
        {isPending ? pending : ""}
      </span>
    </form>
  );
}
