-- CreateTable
CREATE TABLE "option_moves" (
    "id" BIGSERIAL NOT NULL,
    "form_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "field_id" TEXT NOT NULL,
    "from_option" TEXT,
    "to_option" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" UUID NOT NULL,
    "road" TEXT NOT NULL,

    CONSTRAINT "option_moves_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "option_moves_record_id_field_id_id_idx" ON "option_moves"("record_id", "field_id", "id");
