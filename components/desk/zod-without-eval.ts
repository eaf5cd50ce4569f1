import { z } from "zod";

// The site's policy allows no eval; Zod would try it once while schemas are made. Import this before any schema.
z.config({ jitless: true });
