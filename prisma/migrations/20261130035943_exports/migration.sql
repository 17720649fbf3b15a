-- CreateTable
CREATE TABLE "exports" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "by_user_id" UUID NOT NULL,
    "scopes" JSONB,
    "address" TEXT,
    "request" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "run_id" UUID,
    "done" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT,
    "result" JSONB,
    "error" JSONB,
    "cancelled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "exports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "exports_by_user_id_created_at_idx" ON "exports"("by_user_id", "created_at");

-- CreateIndex
CREATE INDEX "exports_form_id_id_idx" ON "exports"("form_id", "id");

-- CreateIndex
CREATE INDEX "exports_state_updated_at_idx" ON "exports"("state", "updated_at");
