-- CreateTable
CREATE TABLE "record_merges" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "survivor_id" UUID NOT NULL,
    "loser_ids" UUID[],
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo" JSONB NOT NULL,

    CONSTRAINT "record_merges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_merges_survivor_id_idx" ON "record_merges"("survivor_id");

-- CreateIndex
CREATE INDEX "record_merges_loser_ids_idx" ON "record_merges" USING GIN ("loser_ids");
