-- AlterTable
ALTER TABLE "audit" ADD COLUMN     "batch_id" UUID;

-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "error_file_id" UUID,
ADD COLUMN     "paused_at" TIMESTAMPTZ(3),
ADD COLUMN     "trial" JSONB,
ADD COLUMN     "undo" JSONB;

-- CreateTable
CREATE TABLE "import_problems" (
    "import_id" UUID NOT NULL,
    "sheet" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "is_rejected" BOOLEAN NOT NULL,

    CONSTRAINT "import_problems_pkey" PRIMARY KEY ("import_id","sheet","row","position","code")
);

-- CreateTable
CREATE TABLE "import_memories" (
    "form_id" UUID NOT NULL,
    "memory" JSONB NOT NULL,
    "by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_memories_pkey" PRIMARY KEY ("form_id")
);

-- CreateIndex
CREATE INDEX "imports_into_form_created_at_idx" ON "imports"("into_form", "created_at");

-- What belongs to an import is found by it. All other lines of the history are not in the index.
CREATE INDEX "audit_batch_idx" ON "audit"("batch_id", "record_id", "id") WHERE "batch_id" IS NOT NULL;
