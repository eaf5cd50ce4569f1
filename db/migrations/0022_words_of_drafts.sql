CREATE TABLE `draft_words` (
	`draft` text PRIMARY KEY NOT NULL,
	`form` integer NOT NULL,
	`own` text NOT NULL,
	`spellings` text NOT NULL,
	FOREIGN KEY (`draft`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action
);
