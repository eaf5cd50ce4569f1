CREATE TABLE `roll_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`roll` text NOT NULL,
	`key` text NOT NULL,
	`member` text NOT NULL,
	`mark` text,
	`reason` text,
	`way` text NOT NULL,
	`by_account` text NOT NULL,
	`at` text NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member`) REFERENCES `roster_members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roll_events_mark" CHECK("roll_events"."mark" in ('present', 'late', 'leave', 'absent')),
	CONSTRAINT "roll_events_way" CHECK("roll_events"."way" in ('key', 'touch', 'scan', 'undo'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roll_events_once` ON `roll_events` (`roll`,`key`);--> statement-breakpoint
CREATE INDEX `roll_events_in_order` ON `roll_events` (`roll`,`seq`);--> statement-breakpoint
CREATE TABLE `roll_lines` (
	`roll` text NOT NULL,
	`position` integer NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`grp` text,
	`mark` text NOT NULL,
	`reason` text,
	`at` text,
	PRIMARY KEY(`roll`, `position`),
	FOREIGN KEY (`roll`) REFERENCES `rolls`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roll_lines_mark" CHECK("roll_lines"."mark" in ('present', 'late', 'leave', 'absent'))
);
--> statement-breakpoint
CREATE TABLE `rolls` (
	`id` text PRIMARY KEY NOT NULL,
	`roster` text NOT NULL,
	`session_key` text NOT NULL,
	`session` integer NOT NULL,
	`number` integer NOT NULL,
	`sitting` text NOT NULL,
	`ordinal` integer,
	`date` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_by` text,
	`closed_at` text,
	`due` integer,
	`present` integer,
	`late` integer,
	`on_leave` integer,
	`absent` integer,
	`sha256` text,
	`published_by` text,
	`published_at` text,
	FOREIGN KEY (`roster`) REFERENCES `rosters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opened_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rolls_sitting" CHECK("rolls"."sitting" in ('preparatory', 'opening', 'plenary', 'closing')),
	CONSTRAINT "rolls_due" CHECK("rolls"."due" >= 0),
	CONSTRAINT "rolls_sum" CHECK("rolls"."present" + "rolls"."on_leave" + "rolls"."absent" = "rolls"."due"),
	CONSTRAINT "rolls_late" CHECK("rolls"."late" <= "rolls"."present"),
	CONSTRAINT "rolls_closed_before_published" CHECK("rolls"."published_at" is null or "rolls"."closed_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rolls_of_session` ON `rolls` (`session_key`,`number`);--> statement-breakpoint
CREATE INDEX `rolls_of_roster` ON `rolls` (`roster`);--> statement-breakpoint
CREATE TABLE `roster_members` (
	`id` text PRIMARY KEY NOT NULL,
	`roster` text NOT NULL,
	`position` integer NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`grp` text,
	`card` text,
	`notes` text,
	`is_member` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`roster`) REFERENCES `rosters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_members_number` ON `roster_members` (`roster`,`number`);--> statement-breakpoint
CREATE TABLE `roster_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`roster` text NOT NULL,
	`file_name` text NOT NULL,
	`sheet` text,
	`rows` text NOT NULL,
	`by_account` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`roster`) REFERENCES `rosters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rosters` (
	`id` text PRIMARY KEY NOT NULL,
	`body_key` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`region_code` text NOT NULL,
	`region_name` text NOT NULL,
	`term` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rosters_kind" CHECK("rosters"."kind" in ('people_congress', 'cppcc')),
	CONSTRAINT "rosters_term" CHECK("rosters"."term" between 1 and 99)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rosters_of_term` ON `rosters` (`body_key`,`term`);