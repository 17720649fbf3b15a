-- AlterTable
ALTER TABLE "public_submissions" ADD COLUMN     "visitor_name" TEXT;
