CREATE TABLE `theme_choices` (
	`entry` integer PRIMARY KEY NOT NULL,
	`followup` text NOT NULL,
	`session_key` text NOT NULL,
	`directive` text NOT NULL,
	`heading` text NOT NULL,
	`themes` text,
	`chosen_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `theme_choices_by_session` ON `theme_choices` (`session_key`,`entry`);--> statement-breakpoint
CREATE INDEX `theme_choices_by_followup` ON `theme_choices` (`followup`,`entry`);--> statement-breakpoint
ALTER TABLE `directives` ADD `themes_chosen` integer DEFAULT false NOT NULL;