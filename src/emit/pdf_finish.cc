// SPDX-License-Identifier: MIT
//
// The pass through libqpdf; the only file that sees it. It throws, and what it
// throws stays here.
#include "emit/pdf_finish.h"

#define POINTERHOLDER_TRANSITION 4  // no trace of the pointer class that libqpdf is leaving behind
#include <exception>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace archsheet {
namespace {

constexpr int kDeepestStructure = 64;

// Gives the figures of the structure tree below `element` their alternative texts, in reading order.
class FigureTexts {
 public:
  explicit FigureTexts(const std::vector<std::string>& texts) : texts_(texts) {}

  void visit(QPDFObjectHandle element, int depth) {
    if (depth > kDeepestStructure) return;
    if (element.isArray()) {
      for (int index = 0; index < element.getArrayNItems(); ++index) visit(element.getArrayItem(index), depth);
      return;
    }
    if (!element.isDictionary()) return;
    if (element.getKey("/S").isNameAndEquals("/Figure") && next_ < texts_.size())
      element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(texts_[next_++]));
    visit(element.getKey("/K"), depth + 1);
  }

 private:
  const std::vector<std::string>& texts_;
  std::size_t next_ = 0;
};

// cairo 1.16 loses a tag that spans pages, so the element that holds the whole document is put in here.
void wrap_in_document_element(QPDF& document, QPDFObjectHandle tree) {
  if (!tree.isDictionary() || !tree.hasKey("/K")) return;
  QPDFObjectHandle children = tree.getKey("/K");
  if (!children.isArray()) children = QPDFObjectHandle::newArray({children});
  QPDFObjectHandle element = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
  element.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
  element.replaceKey("/S", QPDFObjectHandle::newName("/Document"));
  element.replaceKey("/P", tree);
  element.replaceKey("/K", children);
  for (int index = 0; index < children.getArrayNItems(); ++index)
    children.getArrayItem(index).replaceKey("/P", element);
  tree.replaceKey("/K", element);
}

void amend_catalogue(QPDF& document, const PdfFinish& finish) {
  QPDFObjectHandle root = document.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(finish.language));
  QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", preferences);
  QPDFObjectHandle mark = QPDFObjectHandle::newDictionary();
  mark.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
  root.replaceKey("/MarkInfo", mark);
  QPDFObjectHandle tree = root.getKey("/StructTreeRoot");
  FigureTexts(finish.figures).visit(tree, 0);
  wrap_in_document_element(document, tree);
}

void amend_information(QPDF& document, const PdfFinish& finish) {
  QPDFObjectHandle information = document.getTrailer().getKey("/Info");
  if (!information.isDictionary()) return;
  if (!finish.producer.empty())
    information.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(finish.producer));
  if (finish.has_date) return;
  information.removeKey("/CreationDate");
  information.removeKey("/ModDate");
}

std::string write(QPDF& document) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setCompressStreams(true);
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return std::string(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

}  // namespace

std::string finish_pdf(const std::string& bytes, const PdfFinish& finish, std::string& error) {
  try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("page.pdf", bytes.data(), bytes.size());
    amend_catalogue(document, finish);
    amend_information(document, finish);
    if (document.anyWarnings()) {
      error = document.getWarnings().front().what();
      return {};
    }
    return write(document);
  } catch (const std::exception& exception) {
    error = exception.what();
    return {};
  }
}

}  // namespace archsheet
