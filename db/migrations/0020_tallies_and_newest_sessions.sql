CREATE TABLE `tallies` (
	`tally` text NOT NULL,
	`of` text NOT NULL,
	`province` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`year` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`tally`, `of`, `province`, `kind`, `level`, `year`)
);
--> statement-breakpoint
CREATE INDEX `sessions_newest` ON `sessions` ("year" desc,"last_day" desc,`key`);