CREATE TABLE `directive_themes` (
	`session_key` text NOT NULL,
	`directive` text NOT NULL,
	`theme` text NOT NULL,
	`sentence` text NOT NULL,
	PRIMARY KEY(`session_key`, `directive`, `theme`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `directive_themes_by_theme` ON `directive_themes` (`theme`,`session_key`);--> statement-breakpoint
CREATE TABLE `quantities` (
	`session_key` text NOT NULL,
	`directive` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`written` text NOT NULL,
	`value` real NOT NULL,
	`about` integer NOT NULL,
	`phrase` text NOT NULL,
	PRIMARY KEY(`session_key`, `directive`, `position`),
	FOREIGN KEY (`session_key`) REFERENCES `sessions`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `quantities_by_value` ON `quantities` (`kind`,`value`);--> statement-breakpoint
ALTER TABLE `sittings` ADD `stands` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `sittings_that_stand` ON `sittings` (`session_key`) WHERE "sittings"."stands" = 1;--> statement-breakpoint
CREATE INDEX `people_by_name` ON `people` (`name`);--> statement-breakpoint
CREATE INDEX `posts_by_person` ON `posts` (`person`);--> statement-breakpoint
CREATE INDEX `resolutions_with_votes` ON `resolutions` (`session_key`) WHERE "resolutions"."votes_for" is not null;