CREATE TABLE `account_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_links_kind" CHECK("account_links"."kind" in ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE INDEX `account_links_account` ON `account_links` (`account`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`started_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`ended_at` text,
	`address` text NOT NULL,
	`browser` text NOT NULL,
	`system` text NOT NULL,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_ins_account` ON `sign_ins` (`account`,`seen_at`);