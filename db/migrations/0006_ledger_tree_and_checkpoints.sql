CREATE TABLE `checkpoints` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`size` integer NOT NULL,
	`at` text NOT NULL,
	`verifier` text NOT NULL,
	`note` text NOT NULL,
	CONSTRAINT "checkpoints_size_from_one" CHECK("checkpoints"."size" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checkpoints_size` ON `checkpoints` (`size`);--> statement-breakpoint
CREATE TABLE `ledger_nodes` (
	`id` integer PRIMARY KEY NOT NULL,
	`hash` blob NOT NULL,
	CONSTRAINT "ledger_nodes_sha256" CHECK(length("ledger_nodes"."hash") = 32)
);
