-- CreateTable
CREATE TABLE "public_form_states" (
    "definition_id" UUID NOT NULL,
    "password_hash" TEXT,
    "secret" TEXT NOT NULL,

    CONSTRAINT "public_form_states_pkey" PRIMARY KEY ("definition_id")
);

-- CreateTable
CREATE TABLE "public_submissions" (
    "id" UUID NOT NULL,
    "definition_id" UUID NOT NULL,
    "sending_key" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "change_token" TEXT,
    "robot_check" TEXT,
    "address" TEXT NOT NULL,
    "user_agent" TEXT,
    "consented_at" TIMESTAMPTZ(3),
    "consent_text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "public_submissions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "public_submissions_definition_id_device_idx" ON "public_submissions"("definition_id", "device");

-- CreateIndex
CREATE INDEX "public_submissions_record_id_idx" ON "public_submissions"("record_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_submissions_definition_id_sending_key_key" ON "public_submissions"("definition_id", "sending_key");

-- CreateIndex
CREATE UNIQUE INDEX "public_submissions_robot_check_key" ON "public_submissions"("robot_check");

-- CreateIndex
CREATE UNIQUE INDEX "public_submissions_change_token_key" ON "public_submissions"("change_token");
