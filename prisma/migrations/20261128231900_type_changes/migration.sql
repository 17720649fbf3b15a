-- CreateTable
CREATE TABLE "type_changes" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "note" TEXT,
    "by" UUID NOT NULL,
    "time_zone" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "page" INTEGER,
    "pages" INTEGER NOT NULL DEFAULT 0,
    "converted" BIGINT NOT NULL DEFAULT 0,
    "lost" BIGINT NOT NULL DEFAULT 0,
    "issues" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "is_watched" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "type_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "type_change_touches" (
    "id" BIGSERIAL NOT NULL,
    "run_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,

    CONSTRAINT "type_change_touches_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "type_changes_form_id_started_at_idx" ON "type_changes"("form_id", "started_at");

-- CreateIndex
CREATE INDEX "type_change_touches_run_id_id_idx" ON "type_change_touches"("run_id", "id");
