-- AlterTable
ALTER TABLE "files" ADD COLUMN     "also_in" UUID[] DEFAULT ARRAY[]::UUID[];

-- CreateTable
CREATE TABLE "record_copies" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "by" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "phase" TEXT NOT NULL DEFAULT 'records',
    "cursor" UUID,
    "copied" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_copies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_copies_form_id_idx" ON "record_copies"("form_id");

-- CreateIndex
CREATE INDEX "record_copies_source_id_idx" ON "record_copies"("source_id");
