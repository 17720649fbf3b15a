-- CreateTable
CREATE TABLE "role_holdings" (
    "id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "user_id" UUID,
    "department_id" UUID,
    "below" BOOLEAN NOT NULL DEFAULT false,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_holdings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_members" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "user_id" UUID,
    "department_id" UUID,
    "may_edit" BOOLEAN NOT NULL DEFAULT false,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_members_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_holdings_role_id_idx" ON "role_holdings"("role_id");

-- CreateIndex
CREATE INDEX "record_members_user_id_form_id_idx" ON "record_members"("user_id", "form_id");

-- CreateIndex
CREATE INDEX "record_members_department_id_form_id_idx" ON "record_members"("department_id", "form_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_members_record_id_user_id_key" ON "record_members"("record_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_members_record_id_department_id_key" ON "record_members"("record_id", "department_id");

-- AddForeignKey
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_members" ADD CONSTRAINT "record_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_members" ADD CONSTRAINT "record_members_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "departments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
