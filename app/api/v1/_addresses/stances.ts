import { z } from "zod";
import { issues, leaders, page } from "@/lib/views/parameters";
import { stance } from "../_schemas/stances";
import { address } from "./address";

export const STANCES = address("stances", { leaders, issues, page }, { stances: z.array(stance) });
