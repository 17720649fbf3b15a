-- AlterTable
ALTER TABLE "derivations_due" ALTER COLUMN "field_id" DROP NOT NULL;
