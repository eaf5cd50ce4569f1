CREATE TABLE `person_acts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`act` text NOT NULL,
	`reason` text NOT NULL,
	`by_account` text NOT NULL,
	`at` text NOT NULL,
	`undone_by` text,
	`undone_at` text,
	FOREIGN KEY (`by_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `person_identities` (
	`body_key` text NOT NULL,
	`name` text NOT NULL,
	`number` integer NOT NULL,
	`root_body` text,
	`root_name` text,
	`root_number` integer,
	PRIMARY KEY(`body_key`, `name`, `number`),
	CONSTRAINT "person_identities_number" CHECK("person_identities"."number" > 0)
);
--> statement-breakpoint
CREATE INDEX `person_identities_by_root` ON `person_identities` (`root_body`,`root_name`,`root_number`);--> statement-breakpoint
CREATE TABLE `person_mentions` (
	`session_key` text NOT NULL,
	`name` text NOT NULL,
	`body_key` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`session_key`, `name`)
);
--> statement-breakpoint
CREATE INDEX `person_mentions_by_name` ON `person_mentions` (`body_key`,`name`);