CREATE TABLE `intake_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`origin` text NOT NULL,
	`folder` text,
	`source` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intake_batches_origin" CHECK("intake_batches"."origin" in ('desk', 'command')),
	CONSTRAINT "intake_batches_source" CHECK(json_valid("intake_batches"."source"))
);
--> statement-breakpoint
CREATE INDEX `intake_batches_by_time` ON `intake_batches` (`created_at`);--> statement-breakpoint
CREATE TABLE `intake_items` (
	`id` text PRIMARY KEY NOT NULL,
	`batch` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`code` text,
	`details` text,
	`page` text,
	`seen_before` integer DEFAULT false NOT NULL,
	`kept` integer DEFAULT false NOT NULL,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`batch`) REFERENCES `intake_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`page`) REFERENCES `pages`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "intake_items_state" CHECK("intake_items"."state" in ('expected', 'waiting', 'reading', 'done', 'failed', 'cancelled')),
	CONSTRAINT "intake_items_bytes" CHECK("intake_items"."bytes" >= 0),
	CONSTRAINT "intake_items_page" CHECK(("intake_items"."state" = 'done') = ("intake_items"."page" is not null)),
	CONSTRAINT "intake_items_code" CHECK(("intake_items"."state" = 'failed') = ("intake_items"."code" is not null)),
	CONSTRAINT "intake_items_kept" CHECK("intake_items"."kept" in (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `intake_items_in_batch` ON `intake_items` (`batch`,`number`);--> statement-breakpoint
CREATE INDEX `intake_items_by_state` ON `intake_items` (`state`,`number`);