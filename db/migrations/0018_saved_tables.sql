CREATE TABLE `saved_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`table_key` text NOT NULL,
	`query` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "saved_tables_table" CHECK("saved_tables"."table_key" in ('attendance', 'resolutions', 'elections', 'directives', 'reports', 'coverage'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_tables_name` ON `saved_tables` (`saved_by`,`name`);--> statement-breakpoint
CREATE INDEX `saved_tables_by_time` ON `saved_tables` (`saved_at`);