CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`display_name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`token_version` integer DEFAULT 1 NOT NULL,
	`suspended_at` text,
	`created_at` text NOT NULL,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('recorder', 'reviewer', 'auditor', 'admin')),
	CONSTRAINT "accounts_name" CHECK(length("accounts"."name") > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_name_unique` ON `accounts` (`name`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account` text NOT NULL,
	`address` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_account` ON `sign_in_failures` (`account`,`at`);--> statement-breakpoint
CREATE INDEX `sign_in_failures_address` ON `sign_in_failures` (`address`,`at`);--> statement-breakpoint
CREATE TABLE `draft_editors` (
	`draft` text NOT NULL,
	`account` text NOT NULL,
	FOREIGN KEY (`draft`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_editors_by_draft` ON `draft_editors` (`draft`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	`session_key` text,
	`base_revision` integer,
	`base_key` text,
	`article_spans` text,
	`reason` text,
	`recorder` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`submitted_at` text,
	FOREIGN KEY (`recorder`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "drafts_state" CHECK("drafts"."state" in ('open', 'in_review', 'returned', 'published', 'discarded')),
	CONSTRAINT "drafts_version" CHECK("drafts"."version" > 0),
	CONSTRAINT "drafts_document" CHECK(json_valid("drafts"."document"))
);
--> statement-breakpoint
CREATE INDEX `drafts_by_state` ON `drafts` (`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `drafts_by_session` ON `drafts` (`session_key`);--> statement-breakpoint
CREATE TABLE `pages` (
	`sha256` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`file_name` text,
	`drafts` text NOT NULL,
	`received_by` text NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`received_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`draft` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`draft`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_notes_by_draft` ON `review_notes` (`draft`);--> statement-breakpoint
CREATE TABLE `ledger` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "ledger_seq_from_one" CHECK("ledger"."seq" > 0),
	CONSTRAINT "ledger_payload" CHECK(json_valid("ledger"."payload"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_hash_unique` ON `ledger` (`hash`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_key` text NOT NULL,
	`number` integer NOT NULL,
	`document` text NOT NULL,
	`sha256` text NOT NULL,
	`reason` text,
	`recorder` text NOT NULL,
	`reviewer` text NOT NULL,
	`published_at` text NOT NULL,
	CONSTRAINT "revisions_number_from_one" CHECK("revisions"."number" > 0),
	CONSTRAINT "revisions_second_reader" CHECK("revisions"."recorder" <> "revisions"."reviewer"),
	CONSTRAINT "revisions_document" CHECK(json_valid("revisions"."document"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_number` ON `revisions` (`session_key`,`number`);--> statement-breakpoint
CREATE TABLE `citations` (
	`session_key` text NOT NULL,
	`position` integer NOT NULL,
	`path` text NOT NULL,
	`origin` text NOT NULL,
	`source` text,
	`spans` text,
	`quote` text,
	`taken_from` text,
	PRIMARY KEY(`session_key`, `position`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `citations_by_path` ON `citations` (`session_key`,`path`);--> statement-breakpoint
CREATE TABLE `directives` (
	`session_key` text NOT NULL,
	`id` text NOT NULL,
	`speech` text NOT NULL,
	`parent` text,
	`position` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`heading` text NOT NULL,
	`text` text,
	PRIMARY KEY(`session_key`, `id`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `directives_by_speech` ON `directives` (`session_key`,`speech`);--> statement-breakpoint
CREATE TABLE `elections` (
	`session_key` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`person` text NOT NULL,
	`post` text NOT NULL,
	`votes_for` integer,
	`votes_against` integer,
	`votes_abstain` integer,
	`sitting` text,
	PRIMARY KEY(`session_key`, `id`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `elections_by_person` ON `elections` (`person`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`body_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_in_body` ON `people` (`body_key`,`name`);--> statement-breakpoint
CREATE TABLE `posts` (
	`session_key` text NOT NULL,
	`person` text NOT NULL,
	`title` text NOT NULL,
	PRIMARY KEY(`session_key`, `person`, `title`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reports` (
	`session_key` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`presenter` text,
	`sitting` text,
	PRIMARY KEY(`session_key`, `id`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`presenter`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reports_by_presenter` ON `reports` (`presenter`);--> statement-breakpoint
CREATE TABLE `sources` (
	`session_key` text NOT NULL,
	`id` text NOT NULL,
	`sha256` text NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	`publisher` text,
	`published` text,
	`url` text,
	`rights` text NOT NULL,
	PRIMARY KEY(`session_key`, `id`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `speeches` (
	`session_key` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`speaker` text,
	`sitting` text,
	PRIMARY KEY(`session_key`, `id`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`speaker`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `speeches_by_speaker` ON `speeches` (`speaker`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`key` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`region_code` text NOT NULL,
	FOREIGN KEY (`region_code`) REFERENCES `regions`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bodies_kind" CHECK("bodies"."kind" in ('people_congress', 'cppcc'))
);
--> statement-breakpoint
CREATE INDEX `bodies_by_region` ON `bodies` (`region_code`);--> statement-breakpoint
CREATE TABLE `regions` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resolutions` (
	`session_key` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`category` text NOT NULL,
	`method` text,
	`votes_for` integer,
	`votes_against` integer,
	`votes_abstain` integer,
	`votes_not_voting` integer,
	`outcome` text,
	`sitting` text,
	PRIMARY KEY(`session_key`, `id`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "resolutions_category" CHECK("resolutions"."category" in ('government_work_report', 'plan', 'budget', 'standing_committee_report', 'court_report', 'procuratorate_report', 'five_year_outline', 'presidium_report', 'proposal_work_report', 'proposal_examination_report', 'political_resolution', 'other')),
	CONSTRAINT "resolutions_outcome" CHECK("resolutions"."outcome" in ('adopted', 'not_adopted'))
);
--> statement-breakpoint
CREATE INDEX `resolutions_by_category` ON `resolutions` (`category`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`key` text PRIMARY KEY NOT NULL,
	`body_key` text NOT NULL,
	`region_name` text NOT NULL,
	`term` integer NOT NULL,
	`session` integer NOT NULL,
	`year` integer NOT NULL,
	`first_day` text,
	`last_day` text,
	`proposals_received` integer,
	`proposals_filed` integer,
	`revision` integer NOT NULL,
	`sha256` text NOT NULL,
	`published_at` text NOT NULL,
	FOREIGN KEY (`body_key`) REFERENCES `bodies`(`key`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sessions_term" CHECK("sessions"."term" between 1 and 99),
	CONSTRAINT "sessions_session" CHECK("sessions"."session" between 1 and 99)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_numbers` ON `sessions` (`body_key`,`term`,`session`);--> statement-breakpoint
CREATE INDEX `sessions_by_year` ON `sessions` (`year`);--> statement-breakpoint
CREATE TABLE `sittings` (
	`session_key` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text,
	`ordinal` integer,
	`date` text,
	`in_office` integer,
	`due` integer,
	`present` integer,
	`absent` integer,
	`quorum_claim` text,
	PRIMARY KEY(`session_key`, `id`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sittings_kind" CHECK("sittings"."kind" in ('preparatory', 'opening', 'plenary', 'closing')),
	CONSTRAINT "sittings_due" CHECK("sittings"."due" >= 0),
	CONSTRAINT "sittings_present" CHECK("sittings"."present" >= 0),
	CONSTRAINT "sittings_absent" CHECK("sittings"."absent" >= 0),
	CONSTRAINT "sittings_present_within_due" CHECK("sittings"."present" <= "sittings"."due")
);
