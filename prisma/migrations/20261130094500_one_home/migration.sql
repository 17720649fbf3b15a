-- One home page at most that is not deleted. Prisma's schema has no words for an index over some rows.
CREATE UNIQUE INDEX "definitions_one_home" ON "definitions" ("kind") WHERE "kind" = 'home' AND "deleted_at" IS NULL;
