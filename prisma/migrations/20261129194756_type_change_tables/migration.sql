-- AlterTable
ALTER TABLE "type_changes" ADD COLUMN     "tables" JSONB NOT NULL DEFAULT '[]';
