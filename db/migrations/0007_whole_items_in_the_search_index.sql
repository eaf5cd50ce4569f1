-- Names and titles are in the index whole now, as one word each; it is made anew after this migration.
INSERT INTO search_index(search_index) VALUES ('delete-all');
