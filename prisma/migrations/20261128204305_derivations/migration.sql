-- CreateTable
CREATE TABLE "rollup_parts" (
    "form_id" UUID NOT NULL,
    "field_id" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "n" BIGINT NOT NULL,
    "sum" DECIMAL NOT NULL DEFAULT 0,

    CONSTRAINT "rollup_parts_pkey" PRIMARY KEY ("form_id","field_id","record_id","value")
);

-- CreateTable
CREATE TABLE "derivations_due" (
    "id" BIGSERIAL NOT NULL,
    "form_id" UUID NOT NULL,
    "field_id" TEXT NOT NULL,
    "source_id" UUID,
    "cursor" UUID,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "derivations_due_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "derivations_due_form_id_idx" ON "derivations_due"("form_id");
