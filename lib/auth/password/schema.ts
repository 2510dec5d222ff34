import { z } from "zod";
import { newPassword, presentPassword } from "@/lib/people/fields";

export const changePasswordSchema = z
  .object({ password: presentPassword, newPassword })
  .refine(({ password, newPassword: chosen }) => password !== chosen, {
    path: ["newPassword"],
    error: "This is your present password; choose another one.",
  });
