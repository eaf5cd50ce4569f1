-- The generator would rebuild the table; SQLite can drop the one constraint in place, and no saved table is touched.
ALTER TABLE `saved_tables` DROP CONSTRAINT "saved_tables_table";
