-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "fiscal_year_start" INTEGER NOT NULL DEFAULT 1;
