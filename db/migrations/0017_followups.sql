CREATE TABLE `followup_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `followup_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`followup` text NOT NULL,
	`day` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`link` text,
	`record` text,
	`file` text,
	`file_name` text,
	`author` text NOT NULL,
	`written_at` text NOT NULL,
	`published_by` text,
	`published_at` text,
	FOREIGN KEY (`followup`) REFERENCES `followups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file`) REFERENCES `followup_files`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "followup_notes_state" CHECK("followup_notes"."state" in ('open', 'under_way', 'done', 'dropped')),
	CONSTRAINT "followup_notes_published" CHECK(("followup_notes"."published_by" is null) = ("followup_notes"."published_at" is null))
);
--> statement-breakpoint
CREATE INDEX `followup_notes_by_followup` ON `followup_notes` (`followup`,`day`);--> statement-breakpoint
CREATE INDEX `followup_notes_public` ON `followup_notes` (`published_at`) WHERE "followup_notes"."published_at" is not null;--> statement-breakpoint
CREATE TABLE `followups` (
	`id` text PRIMARY KEY NOT NULL,
	`session_key` text NOT NULL,
	`directive` text,
	`heading` text NOT NULL,
	`state` text NOT NULL,
	`addressee` text,
	`deadline` text,
	`themes` text,
	`began_by` text NOT NULL,
	`began_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`began_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "followups_state" CHECK("followups"."state" in ('open', 'under_way', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followups_directive` ON `followups` (`session_key`,`directive`);--> statement-breakpoint
CREATE INDEX `followups_by_state` ON `followups` (`state`,`began_at`);