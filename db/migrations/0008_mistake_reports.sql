CREATE TABLE `mistake_reports` (
	`reference` text PRIMARY KEY NOT NULL,
	`session_key` text NOT NULL,
	`revision` integer NOT NULL,
	`path` text,
	`value` text,
	`text` text NOT NULL,
	`evidence` text,
	`contact` text,
	`reported_at` text NOT NULL,
	`outcome` text,
	`answer` text,
	`closed_by` text,
	`closed_at` text,
	`correction` text,
	FOREIGN KEY (`closed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`correction`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mistake_reports_outcome" CHECK("mistake_reports"."outcome" in ('accepted', 'declined')),
	CONSTRAINT "mistake_reports_closed" CHECK(("mistake_reports"."outcome" is null) = ("mistake_reports"."closed_at" is null) and ("mistake_reports"."closed_by" is null) = ("mistake_reports"."closed_at" is null)),
	CONSTRAINT "mistake_reports_contact" CHECK("mistake_reports"."contact" is null or "mistake_reports"."closed_at" is null),
	CONSTRAINT "mistake_reports_value" CHECK(("mistake_reports"."path" is null) = ("mistake_reports"."value" is null))
);
--> statement-breakpoint
CREATE INDEX `mistake_reports_by_time` ON `mistake_reports` (`closed_at`,`reported_at`);--> statement-breakpoint
CREATE TABLE `mistake_salts` (
	`day` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mistake_senders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sender` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mistake_senders_by_time` ON `mistake_senders` (`at`);