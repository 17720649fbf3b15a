-- AlterTable
ALTER TABLE "role_holdings" ADD COLUMN     "position_id" UUID;

-- CreateTable
CREATE TABLE "job_positions" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_positions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_positions" (
    "user_id" UUID NOT NULL,
    "position_id" UUID NOT NULL,

    CONSTRAINT "person_positions_pkey" PRIMARY KEY ("user_id","position_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "job_positions_name_key" ON "job_positions"("name");

-- CreateIndex
CREATE INDEX "person_positions_position_id_idx" ON "person_positions"("position_id");

-- AddForeignKey
ALTER TABLE "person_positions" ADD CONSTRAINT "person_positions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_positions" ADD CONSTRAINT "person_positions_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "job_positions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holdings" ADD CONSTRAINT "role_holdings_position_id_fkey" FOREIGN KEY ("position_id") REFERENCES "job_positions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
