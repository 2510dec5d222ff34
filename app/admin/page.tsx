import { redirect } from "next/navigation";

/** The admins' rooms have no hall of their own: people come first. */
export default function AdminPage(): never {
  redirect("/admin/people");
}
