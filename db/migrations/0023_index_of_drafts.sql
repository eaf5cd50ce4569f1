-- drop reviewed: no table refers to it, and the words are made again from the drafts when the server starts.
DROP TABLE `draft_words`;
--> statement-breakpoint
CREATE TABLE `draft_words` (
	`number` integer PRIMARY KEY NOT NULL,
	`draft` text NOT NULL,
	`form` integer NOT NULL,
	FOREIGN KEY (`draft`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_words_draft_unique` ON `draft_words` (`draft`);
--> statement-breakpoint
-- Full text of drafts for the desk's search, a row a draft, by its number in `draft_words`. Tokens are made by ourselves.
CREATE VIRTUAL TABLE `draft_index` USING fts5(
	`words`,
	content='', contentless_delete=1, prefix='1', tokenize='unicode61'
);
