-- AlterTable
ALTER TABLE "public_submissions" ADD COLUMN     "fixed_fields" TEXT[] DEFAULT ARRAY[]::TEXT[];
