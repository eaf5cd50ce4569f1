CREATE TABLE `comment_threads` (
	`id` text PRIMARY KEY NOT NULL,
	`draft` text NOT NULL,
	`path` text NOT NULL,
	`value` text,
	`opener` text NOT NULL,
	`opened_at` text NOT NULL,
	`settled_by` text,
	`settled_at` text,
	FOREIGN KEY (`draft`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opener`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_threads_settled" CHECK(("comment_threads"."settled_by" is null) = ("comment_threads"."settled_at" is null))
);
--> statement-breakpoint
CREATE INDEX `comment_threads_by_draft` ON `comment_threads` (`draft`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`thread` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`thread`) REFERENCES `comment_threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_by_thread` ON `comments` (`thread`);--> statement-breakpoint
CREATE TABLE `office_settings` (
	`key` text PRIMARY KEY NOT NULL,
	`is_on` integer NOT NULL,
	`reason` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "office_settings_key" CHECK("office_settings"."key" in ('publish_alone'))
);
--> statement-breakpoint
ALTER TABLE `revisions` ADD `alone` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- The generator would rebuild the table; SQLite can exchange the one constraint in place, and no revision is touched.
ALTER TABLE `revisions` DROP CONSTRAINT "revisions_second_reader";--> statement-breakpoint
ALTER TABLE `revisions` ADD CONSTRAINT "revisions_second_reader" CHECK("alone" = 1 or "recorder" <> "reviewer");
