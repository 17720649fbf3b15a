-- CreateTable
CREATE TABLE "duplicate_keys" (
    "record_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "rule_id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "is_live" BOOLEAN NOT NULL DEFAULT true,
    "grams" INTEGER[],
    "telling" INTEGER[],
    "weight" INTEGER,

    CONSTRAINT "duplicate_keys_pkey" PRIMARY KEY ("record_id","key")
);

-- CreateIndex
CREATE INDEX "duplicate_keys_key_idx" ON "duplicate_keys"("key");

-- CreateIndex
-- Without a pending list, which every look-up would read, and without records that no likeness finds.
CREATE INDEX "duplicate_keys_telling_idx" ON "duplicate_keys" USING GIN ("telling") WITH (fastupdate = off) WHERE "telling" IS NOT NULL;
