CREATE TABLE `page_files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`name` text,
	`format` text NOT NULL,
	`recognised` integer NOT NULL,
	`bytes` integer NOT NULL,
	`lines` text NOT NULL,
	`received_by` text NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`page`) REFERENCES `pages`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`received_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "page_files_format" CHECK("page_files"."format" in ('text', 'html', 'docx', 'pdf', 'image')),
	CONSTRAINT "page_files_recognised" CHECK("page_files"."recognised" in (0, 1)),
	CONSTRAINT "page_files_lines" CHECK(json_valid("page_files"."lines"))
);
--> statement-breakpoint
CREATE INDEX `page_files_by_page` ON `page_files` (`page`);--> statement-breakpoint
CREATE TABLE `page_images` (
	`file` text NOT NULL,
	`number` integer NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`file`, `number`),
	FOREIGN KEY (`file`) REFERENCES `page_files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "page_images_media_type" CHECK("page_images"."media_type" in ('image/webp'))
);
--> statement-breakpoint
ALTER TABLE `pages` ADD `linked` text DEFAULT '[]' NOT NULL;