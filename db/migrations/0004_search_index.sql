-- Full text of what is published, a row a session, by `placeNumber` (domain/search). Tokens are made by ourselves; the
-- text itself is in the revisions and is not kept twice.
CREATE VIRTUAL TABLE `search_index` USING fts5(
	`facets`, `name`, `resolution`, `report`, `person`, `directive`, `words`, `figure`, `source`,
	content='', contentless_delete=1, prefix='1', tokenize='unicode61'
);
--> statement-breakpoint
-- In how many sessions each word stands, by column: what `huilu verify` compares.
CREATE VIRTUAL TABLE `search_words` USING fts5vocab('search_index', 'col');
