CREATE TABLE `withdrawal_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`session_key` text NOT NULL,
	`number` integer NOT NULL,
	`reason` text NOT NULL,
	`proposer` text NOT NULL,
	`proposed_at` text NOT NULL,
	`outcome` text,
	`answer` text,
	`decider` text,
	`decided_at` text,
	FOREIGN KEY (`proposer`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decider`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "withdrawal_proposals_outcome" CHECK("withdrawal_proposals"."outcome" in ('withdrawn', 'declined')),
	CONSTRAINT "withdrawal_proposals_decided" CHECK(("withdrawal_proposals"."outcome" is null) = ("withdrawal_proposals"."decided_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawal_proposals_open` ON `withdrawal_proposals` (`session_key`) WHERE "withdrawal_proposals"."outcome" is null;--> statement-breakpoint
CREATE INDEX `withdrawal_proposals_by_time` ON `withdrawal_proposals` (`decided_at`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session_key` text NOT NULL,
	`number` integer NOT NULL,
	`reason` text NOT NULL,
	`proposer` text NOT NULL,
	`decider` text NOT NULL,
	`alone` integer DEFAULT false NOT NULL,
	`withdrawn_at` text NOT NULL,
	`entry` integer NOT NULL,
	CONSTRAINT "withdrawals_second_reader" CHECK("withdrawals"."alone" = 1 or "withdrawals"."proposer" <> "withdrawals"."decider")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_revision` ON `withdrawals` (`session_key`,`number`);