import { z } from "zod";
import { ROLES, type Role } from "@/lib/domain/permissions";
import { emailField, line, nameField, newPassword } from "./fields";

const yes = z.literal("on", { error: "Tick it or leave it." }).optional();
/** A box that is ticked or not. */
export const tick = yes.transform((value) => value === "on");

/** The id of a person, as forms carry it. */
export const personId = line("Choose somebody.", 100);

const role = z.enum(ROLES as [Role, ...Role[]], { error: `Choose one of ${ROLES.join(", ")}.` });

export const inviteSchema = z.object({
  email: emailField("Write the e-mail address of the person you invite."),
  name: nameField,
  role,
  isAdmin: tick,
});

export const rightsSchema = z.object({ person: personId, role, isAdmin: tick });

export const personSchema = z.object({ person: personId });

export const profileSchema = z.object({ name: nameField, namedPublicly: tick, mailNotices: tick });

/** A link's token travels in the form, so that its page works without script and is asked again when it is sent. */
const token = line("Open the link anew.", 200);

export const choosePasswordSchema = z.object({ token, password: newPassword });

export const firstAdminSchema = z.object({
  token,
  name: nameField,
  email: emailField("Write the e-mail address that you will sign in with."),
  password: newPassword,
});

export const forgottenSchema = z.object({
  email: emailField("Write the e-mail address of your account."),
});
